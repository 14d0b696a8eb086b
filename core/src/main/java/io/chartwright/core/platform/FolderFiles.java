package io.chartwright.core.platform;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.vendor.VendoredCharts;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.VendoredChart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The text files of one folder and the folders in it. Refuses whatever leads out of it, be it by the path itself or by a
 * link on the way: what a platform says must not depend on where it is checked out, nor show what is none of its business.
 */
final class FolderFiles implements TextFiles {
    /** Half of what the API server takes for a whole config map. */
    private static final int LIMIT = 512 * 1024;

    private final Path folder;

    /** @param folder the folder of {@code platform.yaml} */
    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public String read(String path) {
        Path file = file(path);
        try {
            return text(path, bytes(path, real(path, file)));
        } catch (CharacterCodingException e) {
            throw TextFiles.refused("file-encoding", "'" + path + "' is not UTF-8", "save it as UTF-8");
        } catch (AccessDeniedException e) {
            throw TextFiles.refused("missing-file", "'" + path + "' may not be read", "check its owner and mode");
        } catch (IOException e) {
            throw TextFiles.refused("missing-file", "'" + path + "' cannot be read", "check the disk");
        }
    }

    @Override
    public VendoredChart chart(String path) {
        Path chart = inside(path);
        if (!Files.exists(chart)) {
            throw TextFiles.refused(
                    "missing-file",
                    "there is no chart '" + path + "'",
                    "it is looked for in the folder of platform.yaml: a folder, or a .tgz as 'helm pull' fetches it");
        }
        try {
            return VendoredCharts.read(real(path, chart));
        } catch (IOException e) {
            throw TextFiles.refused("missing-file", "'" + path + "' cannot be read", "check the disk");
        } catch (ProblemsException e) {
            throw new InvalidModelException(e.problems().stream()
                    .map(problem -> new Fault("", problem.code(), problem.message(), problem.hint()))
                    .toList());
        }
    }

    @Override
    public SchemaFolder schemas(String path) {
        Path schemas = inside(path);
        if (schemas.normalize().equals(folder.normalize())) {
            throw TextFiles.refused(
                    "unsafe-path",
                    "'" + path + "' is the folder of platform.yaml itself",
                    "name a folder in it, such as 'schemas'");
        }
        try {
            return SchemaFolders.read(path, Files.exists(schemas) ? real(path, schemas) : schemas);
        } catch (IOException e) {
            throw TextFiles.refused("missing-file", "'" + path + "' cannot be read", "check the disk");
        }
    }

    private Path real(String path, Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw leaves(path, "a link in it leads out of the folder of platform.yaml");
        }
        return real;
    }

    private Path file(String path) {
        Path file = inside(path);
        if (Files.isDirectory(file)) {
            throw TextFiles.refused("missing-file", "'" + path + "' is a folder", "name a file in it");
        }
        if (!Files.isRegularFile(file)) {
            throw TextFiles.refused(
                    "missing-file",
                    "there is no file '" + path + "'",
                    "it is looked for in the folder of platform.yaml");
        }
        return file;
    }

    private Path inside(String path) {
        List<String> names = Arrays.asList(path.split("/", -1));
        if (path.startsWith("/") || path.contains(":") || path.contains("\\")) {
            throw leaves(path, "it is no relative path with '/' between its parts");
        }
        if (names.contains("..")) {
            throw leaves(path, "'..' leads upwards");
        }
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw leaves(path.replace('\0', '?'), "no file can have this name");
        }
    }

    private static byte[] bytes(String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw TextFiles.refused(
                        "file-too-large",
                        "'" + path + "' has " + Files.size(file) + " bytes, at most " + LIMIT + " are taken",
                        "put what is larger into an image or onto a disk");
            }
            return bytes;
        }
    }

    private static String text(String path, byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw TextFiles.refused("file-encoding", "'" + path + "' is no text", "only text files can be taken");
        }
        return text.replace("\r\n", "\n");
    }

    private static InvalidModelException leaves(String path, String reason) {
        return TextFiles.refused(
                "unsafe-path",
                "'" + path + "' is not to be read: " + reason,
                "name a file in the folder of platform.yaml, such as 'conf/app.yaml'");
    }
}
