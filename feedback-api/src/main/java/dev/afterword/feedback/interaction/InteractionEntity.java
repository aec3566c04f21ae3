package dev.afterword.feedback.interaction;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Customer;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

/**
 * An interaction as stored, with its promise if there is one. Only read through Hibernate; {@link InteractionRepository} says
 * how it is written.
 */
@Entity
@Table(name = "interaction")
@SecondaryTable(name = PromiseColumns.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "interaction_id"))
public class InteractionEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspaceId;
    public String touchpoint;
    public String sourceId;
    public Instant occurredAt;
    public Instant recordedAt;
    public String customerRef;
    public String customerEmail;
    public String customerPhone;
    public String customerName;
    public String customerLocale;
    public String customerTimeZone;
    public String customerSegment;
    public String agentRef;
    public String agentName;
    public String channel;
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> properties;
    public String survey;
    public String surveyKey;
    @Embedded
    public PromiseColumns promise;

    public Interaction toInteraction() {
        var customer = new Customer(customerRef, customerEmail, customerPhone, customerName, customerLocale,
                customerTimeZone, customerSegment);
        return new Interaction(id, workspaceId, recordedAt, new Details(touchpoint, sourceId, occurredAt, customer,
                new Agent(agentRef, agentName), channel, properties,
                SurveyChoice.ofWireName(survey).orElseThrow(), surveyKey),
                promise == null ? null : promise.toPromise());
    }
}
