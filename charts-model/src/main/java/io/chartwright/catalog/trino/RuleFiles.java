package io.chartwright.catalog.trino;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files with rules that Trino wants as JSON. */
final class RuleFiles {
    private RuleFiles() {}

    static String resourceGroups(ResourceGroups groups) {
        return Json.write(new JsonObject()
                .set(
                        "rootGroups",
                        groups.rootGroups().stream().map(RuleFiles::group).toList())
                .set(
                        "selectors",
                        groups.selectors().stream().map(RuleFiles::selector).toList())
                .set("cpuQuotaPeriod", groups.cpuQuotaPeriod())
                .map());
    }

    static String accessControl(AccessControl rules) {
        return rules.json()
                .map(text -> text.strip() + "\n")
                .orElseGet(() -> Json.write(new JsonObject()
                        .setSome(
                                "catalogs",
                                rules.catalogs().stream()
                                        .map(RuleFiles::catalog)
                                        .toList())
                        .setSome(
                                "schemas",
                                rules.schemas().stream().map(RuleFiles::schema).toList())
                        .setSome(
                                "tables",
                                rules.tables().stream().map(RuleFiles::table).toList())
                        .map()));
    }

    /** Lets one user tell a node to stop, which nobody may unless a rule says so. */
    static String shutdown(String user) {
        return Json.write(new JsonObject()
                .set(
                        "system_information",
                        List.of(new JsonObject()
                                .set("user", user)
                                .set("allow", List.of("write"))
                                .map()))
                .map());
    }

    private static Map<String, Object> group(ResourceGroup group) {
        return new JsonObject()
                .set("name", group.name())
                .set("maxQueued", group.maxQueued())
                .set("hardConcurrencyLimit", group.hardConcurrencyLimit())
                .set("softConcurrencyLimit", group.softConcurrencyLimit())
                .set("softMemoryLimit", group.memoryLimit())
                .set("hardCpuLimit", group.hardCpuLimit())
                .set("softCpuLimit", group.softCpuLimit())
                .set("schedulingPolicy", group.schedulingPolicy().map(RuleFiles::word))
                .set("schedulingWeight", group.schedulingWeight())
                .setSome(
                        "subGroups",
                        group.subGroups().stream().map(RuleFiles::group).toList())
                .map();
    }

    private static Map<String, Object> selector(Selector selector) {
        return new JsonObject()
                .set("user", selector.user())
                .set("userGroup", selector.userGroup())
                .set("source", selector.source())
                .set("queryType", selector.queryType())
                .setSome("clientTags", selector.clientTags())
                .set("group", selector.group())
                .map();
    }

    private static Map<String, Object> catalog(AccessControl.CatalogRule rule) {
        return new JsonObject()
                .set("user", rule.user())
                .set("group", rule.group())
                .set("role", rule.role())
                .set("catalog", rule.catalog())
                .set("allow", word(rule.allow()).replace('_', '-'))
                .map();
    }

    private static Map<String, Object> schema(AccessControl.SchemaRule rule) {
        return new JsonObject()
                .set("user", rule.user())
                .set("group", rule.group())
                .set("role", rule.role())
                .set("catalog", rule.catalog())
                .set("schema", rule.schema())
                .set("owner", rule.owner())
                .map();
    }

    private static Map<String, Object> table(AccessControl.TableRule rule) {
        return new JsonObject()
                .set("user", rule.user())
                .set("group", rule.group())
                .set("role", rule.role())
                .set("catalog", rule.catalog())
                .set("schema", rule.schema())
                .set("table", rule.table())
                .set("privileges", rule.privileges().stream().map(Enum::name).toList())
                .set("filter", rule.filter())
                .map();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
