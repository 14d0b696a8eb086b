package io.chartwright.checks.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "web-databse,web-database",
        "web-databasee,web-database",
        "web-dataabse,web-database",
        "web-datebase,web-database",
        "webdatabase,web-database",
        "web_database,web-database",
        "regsitry,registry",
        "database-wbeb,database-webb",
        "supersets,superset",
    })
    void oneSlipIsAMisspelling(String one, String other) {
        assertThat(Misspelling.likely(one, other)).isTrue();
        assertThat(Misspelling.likely(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "web-database,web-database",
        "db-1,db-2",
        "database1,database2",
        "database,database1",
        "shop-a,shop-b",
        "web-db,web-tls",
        "web-db,web-dbs",
        "trino-minio,trino-mini-a",
        "web,database",
        "'',a",
        "'',''",
    })
    void namesThatMayWellBeTwoAreNone(String one, String other) {
        assertThat(Misspelling.likely(one, other)).isFalse();
        assertThat(Misspelling.likely(other, one)).isFalse();
    }
}
