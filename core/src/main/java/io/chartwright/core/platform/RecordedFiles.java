package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.VendoredChart;
import java.util.SortedSet;
import java.util.TreeSet;

/** Remembers what a document takes from the files beside it, be it there or not. */
final class RecordedFiles implements TextFiles {
    private final TextFiles files;
    private final SortedSet<String> paths = new TreeSet<>();

    RecordedFiles(TextFiles files) {
        this.files = files;
    }

    /** What was asked for so far. */
    SortedSet<String> paths() {
        return paths;
    }

    @Override
    public String read(String path) {
        paths.add(path);
        return files.read(path);
    }

    @Override
    public VendoredChart chart(String path) {
        paths.add(path);
        return files.chart(path);
    }

    @Override
    public SchemaFolder schemas(String path) {
        paths.add(path);
        return files.schemas(path);
    }
}
