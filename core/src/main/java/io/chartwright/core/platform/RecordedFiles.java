package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.VendoredChart;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Remembers what a document takes from the files beside it, be it there or not. */
final class RecordedFiles implements TextFiles {
    private final TextFiles files;
    private final Consumer<String> wanted;
    private final SortedSet<String> paths = new TreeSet<>();

    /** @param wanted is told what is asked for, before it is */
    RecordedFiles(TextFiles files, Consumer<String> wanted) {
        this.files = files;
        this.wanted = wanted;
    }

    /** What was asked for so far. */
    SortedSet<String> paths() {
        return paths;
    }

    private void record(String path) {
        if (paths.add(path)) {
            wanted.accept(path);
        }
    }

    @Override
    public String read(String path) {
        record(path);
        return files.read(path);
    }

    @Override
    public VendoredChart chart(String path) {
        record(path);
        return files.chart(path);
    }

    @Override
    public SchemaFolder schemas(String path) {
        record(path);
        return files.schemas(path);
    }
}
