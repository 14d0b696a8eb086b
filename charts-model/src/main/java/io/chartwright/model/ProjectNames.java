package io.chartwright.model;

import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.SyncWindow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong between the projects of umbrella charts and the platform that they are in. */
final class ProjectNames {
    /** What Argo CD takes for the description of a project. */
    private static final int DESCRIPTION_LENGTH = 255;

    private ProjectNames() {}

    /** Faults for environments that are not there, and for what projects cannot be called. */
    static List<Fault> faultsOf(List<Environment> environments, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        Set<String> known = new LinkedHashSet<>();
        environments.forEach(environment -> known.add(environment.name()));
        for (UmbrellaChart chart : charts) {
            String path = "charts." + chart.name();
            int length =
                    chart.description().codePointCount(0, chart.description().length());
            if (length > DESCRIPTION_LENGTH) {
                faults.add(
                        path + ".description",
                        "text-too-long",
                        Faults.quote(chart.description()) + " has " + length + " characters, at most "
                                + DESCRIPTION_LENGTH + " are allowed",
                        "shorten it");
            }
            environments(faults, path + ".project", chart.project(), known);
        }
        return faults.all();
    }

    private static void environments(Faults faults, String path, Project project, Set<String> known) {
        List<SyncWindow> windows = project.syncWindows();
        for (int i = 0; i < windows.size(); i++) {
            known(faults, path + ".syncWindows." + i, windows.get(i).environments(), known);
        }
        project.roles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(role -> known(
                        faults,
                        path + ".roles." + role.getKey(),
                        role.getValue().environments(),
                        known));
    }

    private static void known(Faults faults, String path, List<String> named, Set<String> known) {
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                UnknownWord.add(
                        faults,
                        path + ".environments." + i,
                        "unknown-environment",
                        "there is no environment " + Faults.quote(named.get(i)),
                        named.get(i),
                        known);
            }
        }
    }
}
