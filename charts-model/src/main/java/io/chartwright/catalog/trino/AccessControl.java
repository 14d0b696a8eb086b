package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;

/**
 * Who may see and change what. Rules are read from the first to the last, and the first that fits decides; if there are
 * rules of a kind and none fits, access is denied.
 *
 * @param catalogs who may use which catalogs
 * @param schemas who owns which schemas
 * @param tables who may do what with which tables
 * @param json all rules as Trino's own JSON, for what cannot be said here
 * @param refreshPeriod how often the file is read again, such as {@code 60s}
 */
public record AccessControl(
        List<CatalogRule> catalogs,
        List<SchemaRule> schemas,
        List<TableRule> tables,
        Optional<String> json,
        Optional<String> refreshPeriod) {

    /** What a rule lets do with a catalog. */
    public enum Access {
        ALL,
        READ_ONLY,
        NONE
    }

    /** What a rule lets do with a table. */
    public enum Privilege {
        SELECT,
        INSERT,
        DELETE,
        UPDATE,
        OWNERSHIP,
        GRANT_SELECT
    }

    /**
     * Who may use which catalogs. All but {@code allow} are regular expressions, and fit everything where absent.
     *
     * @param user users' names
     * @param group their groups
     * @param role their roles
     * @param catalog the catalogs
     * @param allow what they may do
     */
    public record CatalogRule(
            Optional<String> user,
            Optional<String> group,
            Optional<String> role,
            Optional<String> catalog,
            Access allow) {
        public CatalogRule {
            expressions(List.of(user, group, role, catalog));
        }
    }

    /**
     * Who owns which schemas, and so may make and drop them. All but {@code owner} are regular expressions, and fit
     * everything where absent.
     *
     * @param user users' names
     * @param group their groups
     * @param role their roles
     * @param catalog the catalogs
     * @param schema the schemas
     * @param owner whether they own them
     */
    public record SchemaRule(
            Optional<String> user,
            Optional<String> group,
            Optional<String> role,
            Optional<String> catalog,
            Optional<String> schema,
            boolean owner) {
        public SchemaRule {
            expressions(List.of(user, group, role, catalog, schema));
        }
    }

    /**
     * Who may do what with which tables. All but the last two are regular expressions, and fit everything where absent.
     *
     * @param user users' names
     * @param group their groups
     * @param role their roles
     * @param catalog the catalogs
     * @param schema the schemas
     * @param table the tables
     * @param privileges what they may do; empty for nothing
     * @param filter a condition that rows must fulfil to be seen, as SQL
     */
    public record TableRule(
            Optional<String> user,
            Optional<String> group,
            Optional<String> role,
            Optional<String> catalog,
            Optional<String> schema,
            Optional<String> table,
            List<Privilege> privileges,
            Optional<String> filter) {
        public TableRule {
            privileges = List.copyOf(privileges);
            expressions(List.of(user, group, role, catalog, schema, table));
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if there are no rules, or rules in two forms */
    public AccessControl {
        catalogs = List.copyOf(catalogs);
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        Faults faults = new Faults();
        boolean typed = !catalogs.isEmpty() || !schemas.isEmpty() || !tables.isEmpty();
        if (typed && json.isPresent()) {
            faults.add(
                    "json", "trino-two-rule-forms", "there are rules besides those in 'json'", "keep one of the two");
        }
        if (!typed && json.isEmpty()) {
            faults.add("", "missing-value", "there are no rules", "such as 'catalogs: [{ allow: read-only }]'");
        }
        json.filter(text -> !text.strip().startsWith("{") || !text.strip().endsWith("}"))
                .ifPresent(
                        text -> faults.add("json", "bad-value", "the rules are no JSON object", "put braces around"));
        refreshPeriod.ifPresent(period -> Checks.duration(faults, "refreshPeriod", period));
        faults.throwIfAny();
    }

    private static void expressions(List<Optional<String>> texts) {
        Faults faults = new Faults();
        texts.forEach(text -> text.ifPresent(known -> Selector.expression(faults, "", known)));
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.catalogs = catalogs;
        copy.schemas = schemas;
        copy.tables = tables;
        copy.json = json;
        copy.refreshPeriod = refreshPeriod;
        return copy;
    }

    /** Builds a set of rules; see the record for the meaning of each word. */
    public static final class Builder {
        private List<CatalogRule> catalogs = List.of();
        private List<SchemaRule> schemas = List.of();
        private List<TableRule> tables = List.of();
        private Optional<String> json = Optional.empty();
        private Optional<String> refreshPeriod = Optional.empty();

        private Builder() {}

        public Builder catalogs(List<CatalogRule> catalogs) {
            this.catalogs = catalogs;
            return this;
        }

        public Builder schemas(List<SchemaRule> schemas) {
            this.schemas = schemas;
            return this;
        }

        public Builder tables(List<TableRule> tables) {
            this.tables = tables;
            return this;
        }

        public Builder json(String json) {
            this.json = Optional.of(json);
            return this;
        }

        public Builder refreshPeriod(String refreshPeriod) {
            this.refreshPeriod = Optional.of(refreshPeriod);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public AccessControl build() {
            return new AccessControl(catalogs, schemas, tables, json, refreshPeriod);
        }
    }
}
