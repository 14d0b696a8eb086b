package io.chartwright.checks.schema.custom;

import io.chartwright.model.SchemaFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a folder of schemas, wherever they are. */
interface SchemaFiles {
    /** Whether there is such a file. */
    boolean has(String file);

    /** How many bytes a file has. */
    long size(String file) throws IOException;

    /** All of a file. */
    byte[] read(String file) throws IOException;

    /** Files on the disk. */
    static SchemaFiles on(Path folder) {
        return new SchemaFiles() {
            @Override
            public boolean has(String file) {
                return Files.isRegularFile(folder.resolve(file));
            }

            @Override
            public long size(String file) throws IOException {
                return Files.size(folder.resolve(file));
            }

            @Override
            public byte[] read(String file) throws IOException {
                return Files.readAllBytes(folder.resolve(file));
            }
        };
    }

    /** Files that a platform has brought along. */
    static SchemaFiles of(SchemaFolder folder) {
        return new SchemaFiles() {
            @Override
            public boolean has(String file) {
                return folder.files().containsKey(file);
            }

            @Override
            public long size(String file) {
                return read(file).length;
            }

            @Override
            public byte[] read(String file) {
                return String.valueOf(folder.files().get(file)).getBytes(StandardCharsets.UTF_8);
            }
        };
    }
}
