package io.chartwright;

import java.nio.charset.StandardCharsets;

/**
 * The file that a platform was read from, so that findings in what is generated point at what users can change.
 *
 * @param name what findings call the file, such as {@code platform.yaml}
 * @param content what it holds
 */
public record PlatformText(String name, String content) {

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
