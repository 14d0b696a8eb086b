package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kinds of tables have in common whose data are files. */
final class Metastores {
    private static final Pattern ADDRESS = Pattern.compile("(thrift|https?)://[^\\s,]+");

    private Metastores() {}

    static void check(Faults faults, Optional<String> metastore) {
        metastore
                .filter(uri -> !Stream.of(uri.split(",", -1))
                        .allMatch(one -> ADDRESS.matcher(one).matches()))
                .ifPresent(uri -> faults.add(
                        "metastore",
                        "bad-url",
                        "'" + uri + "' is no Hive metastore",
                        "a URL such as 'thrift://metastore.example.com:9083'"));
    }

    static void one(Faults faults, Optional<?>... ways) {
        long given = Stream.of(ways).filter(Optional::isPresent).count();
        if (given != 1) {
            faults.add(
                    "",
                    "trino-one-metastore",
                    given == 0 ? "nothing says where the tables are listed" : "the tables are listed in two places",
                    "give it one of " + (ways.length == 3 ? "'rest', " : "") + "'metastore' and 'glue'");
        }
    }

    // The name is the one that all supported versions know: newer ones have a shorter name besides.
    static PropertyList files(Optional<S3> s3) {
        PropertyList all = new PropertyList();
        s3.ifPresent(store -> all.set("fs.native-s3.enabled", "true").add(store.properties("s3.")));
        return all;
    }
}
