package io.chartwright.catalog.dolphinscheduler;

/** The four servers, by the names that the images have for them. */
enum Role {
    MASTER("dolphinscheduler-master", "master-server", "MasterServer"),
    WORKER("dolphinscheduler-worker", "worker-server", "WorkerServer"),
    API("dolphinscheduler-api", "api-server", "ApiApplicationServer"),
    ALERT("dolphinscheduler-alert-server", "alert-server", "AlertServer");

    private static final String HOME = "/opt/dolphinscheduler";
    /** Where all servers write their logs, and workers those of tasks. */
    static final String LOGS = HOME + "/logs";

    private final String image;
    private final String folder;
    private final String mainClass;

    Role(String image, String folder, String mainClass) {
        this.image = image;
        this.folder = folder;
        this.mainClass = mainClass;
    }

    String image() {
        return image;
    }

    String mainClass() {
        return mainClass;
    }

    /** Where the image of a version looks for configuration. */
    String configFolder(String version) {
        return Versions.whole(version) ? HOME + "/" + folder + "/conf" : HOME + "/conf";
    }
}
