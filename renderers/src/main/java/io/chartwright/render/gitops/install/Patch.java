package io.chartwright.render.gitops.install;

import io.chartwright.core.yaml.YamlWriter;
import java.util.List;
import java.util.Map;

/**
 * One change to Argo CD's own manifests.
 *
 * @param name its file, without folder and ending
 * @param target which objects it changes; empty where the content names its object
 * @param content a part of an object, or operations of JSON Patch
 */
record Patch(String name, Map<String, String> target, Object content) {

    /** Its file. Below a folder, so that nobody applies it by applying the files of the folder above. */
    String path() {
        return "patches/" + name + ".yaml";
    }

    /** What its file says of itself. */
    String says() {
        return "A patch for kustomization.yaml, and no object: applied by itself, it would take away what is not in it.";
    }

    /** Its file's text, without what stands on top of each file. */
    String text() {
        String yaml = YamlWriter.write(content);
        return content instanceof List<?> ? yaml.replaceAll("(?m)^ {2}", "") : yaml;
    }
}
