package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that servers read besides their variables. Each is put among the image's own, where the version looks for it: the
 * official chart mounts them into a folder that images since 3.3 do not read.
 *
 * <p>No credential is in them. DolphinScheduler looks a property up among the variables before it looks into a file, by its name
 * in capitals with underscores (dolphinscheduler#14645), so that {@link Credentials} give keys from Secrets, and the file only
 * has to name them: properties that no file names are not found by their prefix.
 */
final class ConfigFiles {
    /** Where the shared disk is mounted, and the files of the resource centre are on it. */
    static final String SHARED_FOLDER = "/dolphinscheduler";

    private static final Set<String> DECIDED = Set.of(
            "data.basedir.path",
            "sudo.enable",
            "remote.logging.enable",
            "remote.logging.target",
            "remote.logging.base.dir",
            "resource.storage.type",
            "resource.storage.upload.base.path");

    private static final String COMMON = "common-properties";
    private static final String COMMON_FILE = "common.properties";
    private static final String BUCKET = "aws-yaml";
    private static final String BUCKET_FILE = "aws.yaml";

    private ConfigFiles() {}

    static Component.Builder mount(Plan plan, Role role, Component.Builder component) {
        String folder = role.configFolder(plan.version());
        component.volume(new Volume.SharedFile(COMMON, folder + "/" + COMMON_FILE, COMMON));
        if (readsBucket(plan) && role != Role.ALERT) {
            component.volume(new Volume.SharedFile(BUCKET, folder + "/" + BUCKET_FILE, BUCKET));
        }
        if (readsResources(role) && plan.storage() instanceof SharedClaim shared) {
            component.volume(new Volume.ExistingClaim("resources", SHARED_FOLDER, shared.claim()));
        }
        return component;
    }

    /** The files, of which all servers have the same. */
    static List<FileSet> sets(Plan plan) {
        List<FileSet> sets = new ArrayList<>();
        sets.add(set(COMMON, "what all servers agree upon", COMMON_FILE, commonProperties(plan)));
        if (readsBucket(plan) && plan.storage() instanceof S3 s3) {
            sets.add(set(BUCKET, "where the bucket is", BUCKET_FILE, awsYaml(s3)));
        }
        return sets;
    }

    private static FileSet set(String name, String description, String file, String text) {
        return new FileSet(name, description, new TreeMap<>(Map.of(file, Text.of(text))));
    }

    private static boolean readsBucket(Plan plan) {
        return Versions.whole(plan.version()) && plan.storage() instanceof S3;
    }

    /** Whether a server handles the files of the resource centre. */
    static boolean readsResources(Role role) {
        return role == Role.API || role == Role.WORKER;
    }

    /** Whether a property follows from other settings, so that it must not be said once more. */
    static boolean decides(String key) {
        return DECIDED.contains(key)
                || key.startsWith("aws.s3.")
                || key.startsWith("resource.aws.")
                || key.startsWith("remote.logging.s3.");
    }

    private static SortedMap<String, String> decided(Plan plan) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("data.basedir.path", Worker.DATA);
        // Tasks run as the container's user: see DolphinScheduler.
        all.put("sudo.enable", "false");
        all.put("remote.logging.enable", Boolean.toString(plan.settings().remoteLogging()));
        all.put("remote.logging.target", "S3");
        all.put("remote.logging.base.dir", "logs");
        if (plan.storage() instanceof S3 s3) {
            all.put("resource.storage.type", "S3");
            all.put("resource.storage.upload.base.path", s3.folder());
            if (!Versions.whole(plan.version())) {
                oldBucket(all, s3);
            }
        } else {
            all.put("resource.storage.type", "LOCAL");
            all.put("resource.storage.upload.base.path", SHARED_FOLDER);
        }
        return all;
    }

    // Before 3.3 there was no aws.yaml, and the bucket for logs had names of its own.
    private static void oldBucket(SortedMap<String, String> all, S3 s3) {
        all.put("resource.aws.region", s3.region());
        all.put("resource.aws.s3.bucket.name", s3.bucket());
        all.put("resource.aws.s3.endpoint", s3.endpoint().orElse(""));
        all.put("remote.logging.s3.region", s3.region());
        all.put("remote.logging.s3.bucket.name", s3.bucket());
        all.put("remote.logging.s3.endpoint", s3.endpoint().orElse(""));
    }

    private static String commonProperties(Plan plan) {
        SortedMap<String, String> all = new TreeMap<>(decided(plan));
        // The file replaces the image's own, whose other choices are kept.
        all.put("alert.rpc.port", Integer.toString(Alert.PORT));
        all.put("appId.collect", "log");
        all.put("datasource.encryption.enable", "false");
        all.put("development.state", "false");
        all.put("dolphin.scheduler.network.interface.restrict", "docker0");
        all.put("hadoop.security.authentication.startup.state", "false");
        all.put("ml.mlflow.preset_repository", "https://github.com/apache/dolphinscheduler-mlflow");
        all.put("ml.mlflow.preset_repository_version", "main");
        all.put("resource.query.interval", "10000");
        all.put("shell.env_source_list", "");
        all.put("shell.interceptor.type", "bash");
        all.put("support.hive.oneSession", "false");
        all.put("task.resource.limit.state", "false");
        all.putAll(plan.settings().properties());
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) ->
                text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
        return text.toString();
    }

    private static String awsYaml(S3 s3) {
        return String.join(
                "\n",
                "aws:",
                "  s3:",
                "    credentials.provider.type: "
                        + (s3.accessKey().isPresent()
                                ? "AWSStaticCredentialsProvider"
                                : "InstanceProfileCredentialsProvider"),
                "    # The key comes from the environment, which wins over this file.",
                "    access.key.id: \"\"",
                "    access.key.secret: \"\"",
                "    region: \"" + s3.region() + "\"",
                "    bucket.name: \"" + s3.bucket() + "\"",
                "    endpoint: \"" + s3.endpoint().orElse("") + "\"",
                "");
    }
}
