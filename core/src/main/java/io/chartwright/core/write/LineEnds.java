package io.chartwright.core.write;

import java.util.Arrays;

/**
 * Sees through what Git does to line ends. Trees have LF alone, and Git with {@code core.autocrlf} checks them out with
 * CRLF. As no text of a tree has a carriage return, a file in which each line feed follows one and each carriage return
 * precedes one came from just one text: to take it for that text loses nothing that anybody wrote. Where only some line ends
 * are CRLF, somebody edited the file.
 */
final class LineEnds {
    private LineEnds() {}

    /** The content before Git made each LF a CRLF; the same content where it did not. */
    static byte[] ofTree(byte[] content) {
        int lines = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\r') {
                if (i + 1 == content.length || content[i + 1] != '\n') {
                    return content;
                }
                lines++;
            } else if (content[i] == '\n' && (i == 0 || content[i - 1] != '\r')) {
                return content;
            }
        }
        return lines == 0 ? content : withoutReturns(content);
    }

    /** The content without any carriage return. */
    static byte[] withoutReturns(byte[] content) {
        byte[] rest = new byte[content.length];
        int length = 0;
        for (byte b : content) {
            if (b != '\r') {
                rest[length++] = b;
            }
        }
        return Arrays.copyOf(rest, length);
    }
}
