package dev.afterword.survey.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.invitation.InvitationEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Responses by the invitation they answer; each has at most one. */
@ApplicationScoped
public class ResponseRepository implements PanacheRepositoryBase<ResponseEntity, UUID> {

    private final AnsweredSurveys surveys;

    ResponseRepository(AnsweredSurveys surveys) {
        this.surveys = surveys;
    }

    Optional<ResponseEntity> to(InvitationEntity invitation) {
        return find("invitationId = ?1 and workspace = ?2", invitation.id, invitation.workspace).firstResultOptional();
    }

    /** An invitation with the response to it, which may be {@code null}, in one query. */
    Optional<Object[]> invitationWithResponse(UUID interactionId) {
        return getEntityManager().createQuery("""
                select i, r from InvitationEntity i
                left join ResponseEntity r on r.invitationId = i.id and r.workspace = i.workspace
                where i.interactionId = :interaction""", Object[].class)
                .setParameter("interaction", interactionId).getResultStream().findFirst();
    }

    /** Takes out of their answers what the customers wrote. */
    public void forgetWords(List<InvitationEntity> invitations) {
        for (InvitationEntity invitation : invitations) {
            to(invitation).ifPresent(
                    response -> response.answers = response.answers.withoutWords(surveys.of(invitation).survey()));
        }
    }
}
