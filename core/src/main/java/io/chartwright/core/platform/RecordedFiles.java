package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.VendoredChart;
import java.util.function.Consumer;

/**
 * Tells what a document takes from the files beside it, be it there or not.
 *
 * @param files the files
 * @param asked hears of each path before it is read
 */
record RecordedFiles(TextFiles files, Consumer<String> asked) implements TextFiles {

    @Override
    public String read(String path) {
        asked.accept(path);
        return files.read(path);
    }

    @Override
    public VendoredChart chart(String path) {
        asked.accept(path);
        return files.chart(path);
    }

    @Override
    public SchemaFolder schemas(String path) {
        asked.accept(path);
        return files.schemas(path);
    }
}
