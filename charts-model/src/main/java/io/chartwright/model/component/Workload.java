package io.chartwright.model.component;

import io.chartwright.model.Faults;

/** How the pods of a component come to be. */
public sealed interface Workload permits Workload.Deployment, Workload.StatefulSet, Workload.Job, Workload.CronJob {

    /**
     * Pods that are all alike.
     *
     * @param recreate whether old pods end before new ones start, for components that must be alone
     */
    record Deployment(boolean recreate) implements Workload {}

    /**
     * Pods with names and disks of their own.
     *
     * @param parallel whether they start all at once and not one after the other
     */
    record StatefulSet(boolean parallel) implements Workload {}

    /**
     * Pods that do one thing and end, once for each release.
     *
     * @param backoffLimit how often a failed pod is tried again
     */
    record Job(int backoffLimit) implements Workload {
        public Job {
            Faults faults = new Faults();
            faults.range("backoffLimit", backoffLimit, 0, Integer.MAX_VALUE);
            faults.throwIfAny();
        }
    }

    /**
     * Jobs by the clock; a run that is due while the last one goes on is left out.
     *
     * @param schedule five fields, as cron writes them
     * @param suspend whether the clock stands still, so that Jobs start by hand alone
     * @param backoffLimit how often a failed pod is tried again
     */
    record CronJob(String schedule, boolean suspend, int backoffLimit) implements Workload {
        public CronJob {
            Faults faults = new Faults();
            if (!CronSchedule.valid(schedule)) {
                faults.add(
                        "schedule",
                        "bad-schedule",
                        "'" + schedule + "' is no cron schedule",
                        "five fields, such as '0 3 * * 0'");
            }
            faults.range("backoffLimit", backoffLimit, 0, Integer.MAX_VALUE);
            faults.throwIfAny();
        }
    }

    /** Whether pods of this kind end by themselves. */
    default boolean ends() {
        return this instanceof Job || this instanceof CronJob;
    }
}
