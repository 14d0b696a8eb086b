package io.chartwright.render.chart;

import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Indented;
import java.util.List;

/** What the template {@code pod.hbs} asks for. */
record PodView(
        int depth,
        String chart,
        String name,
        String values,
        boolean annotated,
        boolean checksumConfig,
        boolean checksumFiles,
        boolean checksumShared,
        Fragment moreAnnotations,
        Fragment ownAnnotations,
        boolean meshOptOut,
        Fragment podLabels,
        boolean pullSecrets,
        boolean token,
        String podSecurityContext,
        String securityContext,
        Fragment priorityClassName,
        Fragment terminationGracePeriodSeconds,
        boolean restartNever,
        List<InitView> initContainers,
        String image,
        Fragment command,
        Fragment args,
        boolean ports,
        boolean portsGuard,
        Fragment envFrom,
        Fragment env,
        Fragment startupProbe,
        Fragment livenessProbe,
        Fragment readinessProbe,
        Fragment lifecycle,
        Fragment resources,
        Fragment volumeMounts,
        Fragment volumes,
        Fragment nodeSelector,
        Fragment tolerations,
        boolean antiAffinity,
        boolean spread)
        implements Indented {

    /** What must end well before the container starts: the same container but for its command. */
    record InitView(
            int depth,
            String name,
            String values,
            String image,
            String securityContext,
            Fragment command,
            Fragment envFrom,
            Fragment env,
            Fragment resources,
            Fragment volumeMounts)
            implements Indented {}
}
