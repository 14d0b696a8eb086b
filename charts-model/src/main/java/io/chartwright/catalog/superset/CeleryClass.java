package io.chartwright.catalog.superset;

/** The part of the configuration that speaks of Celery. Superset drops all of its own class, the lists of tasks included. */
final class CeleryClass {
    private final Python python;

    CeleryClass(Python python) {
        this.python = python;
    }

    void write(boolean alerts) {
        python.line("class CeleryConfig:");
        python.line("    broker_url = _redis(\"REDIS_CELERY_DB\")");
        python.line("    result_backend = _redis(\"REDIS_CELERY_DB\")");
        python.line("    broker_connection_retry_on_startup = True");
        python.line("    imports = (");
        for (String module : new String[] {"sql_lab", "tasks.cache", "tasks.scheduler", "tasks.thumbnails"}) {
            python.line("        \"superset.", module, "\",");
        }
        python.line("    )");
        python.line("    worker_prefetch_multiplier = 1");
        python.line("    # A query that was cut off is not run once more.");
        python.line("    task_acks_late = False");
        python.line("    task_annotations = {\"sql_lab.get_sql_results\": {\"rate_limit\": \"100/s\"}}");
        if (alerts) {
            schedule();
        }
        python.gap().gap();
        python.line("CELERY_CONFIG = CeleryConfig");
    }

    private void schedule() {
        python.line("    beat_schedule = {");
        python.line("        \"reports.scheduler\": {");
        python.line("            \"task\": \"reports.scheduler\",");
        python.line("            \"schedule\": crontab(minute=\"*\", hour=\"*\"),");
        python.line("        },");
        python.line("        \"reports.prune_log\": {");
        python.line("            \"task\": \"reports.prune_log\",");
        python.line("            \"schedule\": crontab(minute=0, hour=0),");
        python.line("        },");
        python.line("    }");
    }
}
