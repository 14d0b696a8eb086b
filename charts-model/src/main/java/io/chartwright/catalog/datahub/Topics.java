package io.chartwright.catalog.datahub;

import io.chartwright.model.component.ConfigSet;

/** The Kafka topics: said aloud, since Java and Python components each have defaults of their own. */
final class Topics {
    static final String USAGE = "DataHubUsageEvent_v1";

    private Topics() {}

    static ConfigSet configSet() {
        return new Variables()
                .set("METADATA_CHANGE_EVENT_NAME", "MetadataChangeEvent_v4")
                .set("FAILED_METADATA_CHANGE_EVENT_NAME", "FailedMetadataChangeEvent_v4")
                .set("METADATA_AUDIT_EVENT_NAME", "MetadataAuditEvent_v4")
                .set("DATAHUB_USAGE_EVENT_NAME", USAGE)
                .set("METADATA_CHANGE_PROPOSAL_TOPIC_NAME", "MetadataChangeProposal_v1")
                .set("FAILED_METADATA_CHANGE_PROPOSAL_TOPIC_NAME", "FailedMetadataChangeProposal_v1")
                .set("METADATA_CHANGE_LOG_VERSIONED_TOPIC_NAME", "MetadataChangeLog_Versioned_v1")
                .set("METADATA_CHANGE_LOG_TIMESERIES_TOPIC_NAME", "MetadataChangeLog_Timeseries_v1")
                .set("PLATFORM_EVENT_TOPIC_NAME", "PlatformEvent_v1")
                .set("DATAHUB_UPGRADE_HISTORY_TOPIC_NAME", "DataHubUpgradeHistory_v1")
                .named(SharedConfig.TOPICS, "the names of Kafka's topics");
    }
}
