package io.chartwright.workflow;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a project in another folder.
 *
 * @param folder what stands for the folder into which the tree is written
 * @param name how the user named it
 * @param file the path of {@code platform.yaml} from there; empty where platforms are in none
 */
record OldFolder(Path folder, String name, Optional<Path> file) implements OldFiles {

    @Override
    public String title() {
        return name;
    }

    @Override
    public String state() {
        return "as written there";
    }

    @Override
    public Optional<String> sought() {
        return file.map(path -> path.toString().replace('\\', '/'));
    }

    @Override
    public Optional<Platform> platform() {
        Optional<Path> found = file.map(folder::resolve).filter(Files::exists);
        try {
            return found.map(PlatformReader::read);
        } catch (ProblemsException e) {
            Path path = found.orElseThrow();
            throw OldFiles.named(e, path, name + "/" + sought().orElseThrow());
        }
    }

    @Override
    public Optional<byte[]> written(String path) throws IOException {
        Path found = folder.resolve(path);
        return Files.isRegularFile(found) ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
    }
}
