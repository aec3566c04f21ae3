package dev.afterword.scoring.crm;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Which CRMs there are: {@code afterword.crm-queues.<name>.types}. */
@ConfigMapping(prefix = "afterword.crm-queues")
public interface CrmSettings {

    /** By the CRM's name: lower-case letters, digits and hyphens. */
    @WithParentName
    Map<String, CrmQueue> queues();

    /** One CRM's queue. */
    interface CrmQueue {

        /** The event types that the CRM wants to hear of, such as {@code score.computed.v1}. */
        List<String> types();
    }
}
