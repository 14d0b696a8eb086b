package io.chartwright.model.gitops;

/**
 * What a sync does beyond applying objects. Argo CD compares options letter by letter and passes over those that it does not
 * know, so these are the ones that version 3.1 knows for a whole Application, and no others. The order is that in which
 * they are written.
 */
public enum SyncOption {
    /** Makes the namespace that an Application goes to. */
    CREATE_NAMESPACE("CreateNamespace", true, true),
    /** Lets the API server merge objects, field by field, by who wrote them. */
    SERVER_SIDE_APPLY("ServerSideApply", true, true),
    /** Deletes what Git no longer has when all else is there and healthy. */
    PRUNE_LAST("PruneLast", true, true),
    /** Leaves fields whose differences are ignored as they are in the cluster, and does not only hide them. */
    RESPECT_IGNORE_DIFFERENCES("RespectIgnoreDifferences", true, false),
    /** Applies only what differs. */
    APPLY_OUT_OF_SYNC_ONLY("ApplyOutOfSyncOnly", true, false),
    /** Fails if another Application has one of the objects. */
    FAIL_ON_SHARED_RESOURCE("FailOnSharedResource", true, false),
    /** Replaces objects in place of merging them; it takes the place of {@link #SERVER_SIDE_APPLY}. */
    REPLACE("Replace", true, false),
    /** Does without the trial run for kinds that the cluster does not know yet. */
    SKIP_DRY_RUN_ON_MISSING_RESOURCE("SkipDryRunOnMissingResource", true, false),
    /** Holds objects against the schemas of the API server. */
    VALIDATE("Validate", false, true),
    /** Takes over what was applied from the client's side before. */
    CLIENT_SIDE_APPLY_MIGRATION("ClientSideApplyMigration", false, true);

    private final String word;
    private final boolean written;
    private final boolean standard;

    SyncOption(String word, boolean written, boolean standard) {
        this.word = word;
        this.written = written;
        this.standard = standard;
    }

    /** How Argo CD calls it. */
    public String word() {
        return word;
    }

    /** Whether it is on where nobody says anything. */
    public boolean standard() {
        return standard;
    }

    /** Whether it has to be written for Argo CD to do so; what Argo CD does anyway it does not know as an option. */
    public boolean written(boolean on) {
        return on == written;
    }

    /** What is written, to the letter. */
    public String text() {
        return word + "=" + written;
    }
}
