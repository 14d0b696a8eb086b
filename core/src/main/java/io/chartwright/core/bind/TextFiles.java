package io.chartwright.core.bind;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.VendoredChart;
import java.util.List;

/** The text files, charts and schemas beside a document, which may speak of them by paths that are relative to its folder. */
@FunctionalInterface
public interface TextFiles {
    /** For a document that stands in no folder. */
    TextFiles NONE = path -> {
        throw refused("missing-file", "there is no folder to find '" + path + "' in", "write the text here");
    };

    /**
     * The text of a file, with line feeds alone as line breaks.
     *
     * @param path with {@code /} between its parts, relative to the document's folder
     * @throws InvalidModelException if there is no such text, or it is not to be read
     */
    String read(String path);

    /**
     * A chart of others, in a folder or an archive.
     *
     * @param path with {@code /} between its parts, relative to the document's folder
     * @throws InvalidModelException if there is no such chart, or it is not to be read
     */
    default VendoredChart chart(String path) {
        throw refused("missing-file", "there is no folder to find '" + path + "' in", "read the platform from a file");
    }

    /**
     * A folder with JSON schemas, and the folders in it.
     *
     * @param path with {@code /} between its parts, relative to the document's folder
     * @throws InvalidModelException if there is no such folder, or it is not to be read
     */
    default SchemaFolder schemas(String path) {
        throw refused("missing-file", "there is no folder to find '" + path + "' in", "read the platform from a file");
    }

    /** What is thrown when a text is not to be had. */
    static InvalidModelException refused(String code, String message, String hint) {
        return new InvalidModelException(List.of(new Fault("", code, message, hint)));
    }
}
