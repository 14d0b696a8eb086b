package io.chartwright.workflow.doctor;

import io.chartwright.Chartwright;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.workflow.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** What a doctor looks at, in the order in which one thing needs the others. */
final class Examinations {
    private Examinations() {}

    static List<Examination> of(Doctor doctor, Machine machine, Words words) {
        Path folder = doctor.outputDirectory();
        Optional<Supplier<ReadPlatform>> read =
                doctor.source().map(source -> new Once<>(() -> ReadPlatform.of(source)));
        List<Examination> all = new ArrayList<>();
        all.add(new OwnVersion());
        all.add(new JavaVersion(machine));
        doctor.buildTool().ifPresent(tool -> all.add(new BuildToolVersion(tool)));
        all.add(new HelmAtWork(engine()));
        all.add(new TemporaryFolder(machine, Files::isExecutable));
        all.add(new ContinuousIntegration(machine, words));
        all.add(new OutputFolder(folder, Examinations::freeBytes, words));
        all.add(new GitRepository(folder, words));
        all.add(new LockSound(folder, words));
        all.add(new PlatformReadable(read, words));
        all.add(new TreeFresh(read, folder, words));
        return List.copyOf(all);
    }

    /** The one that generating would take. */
    private static Optional<HelmEngine> engine() {
        return ServiceLoader.load(HelmEngine.class, Chartwright.class.getClassLoader())
                .findFirst();
    }

    private static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
