package dev.afterword.scoring.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectLanguageTest {

    /** What customers write: short, and not always in whole sentences. */
    private static final Map<CommentLanguage, List<String>> COMMENTS = Map.of(
            CommentLanguage.ENGLISH,
            List.of("The delivery was late and nobody answered.", "Very friendly and quick, thank you!",
                    "Could not find the button to pay", "I had to call three times before someone helped me."),
            CommentLanguage.GERMAN, List.of("Sehr freundlich und schnell.", "Leider hat niemand zurückgerufen.",
                    "Das Paket kam beschädigt an, aber der Ersatz war schnell da.", "Ich musste dreimal anrufen."),
            CommentLanguage.FRENCH, List.of("Le colis est arrivé cassé.", "Personne ne m'a rappelé malgré la promesse.",
                    "Service rapide et très agréable.", "J'ai dû appeler trois fois avant d'avoir une réponse."),
            CommentLanguage.SPANISH, List.of("El pedido llegó tarde y nadie respondió.", "Muy amable y rápido, muchas gracias.",
                    "No pude pagar con mi tarjeta.", "Tuve que llamar tres veces para que me ayudaran."),
            CommentLanguage.ITALIAN, List.of("Servizio veloce e gentile", "Il pacco era rotto.",
                    "Nessuno mi ha richiamato dopo la mia richiesta.", "Ho dovuto chiamare tre volte."),
            CommentLanguage.DUTCH, List.of("Goed geholpen, dank je wel", "De bestelling kwam te laat.",
                    "Niemand heeft mij teruggebeld.", "Ik moest drie keer bellen voordat iemand me hielp."),
            CommentLanguage.PORTUGUESE, List.of("A encomenda chegou atrasada.", "Ninguém respondeu à minha mensagem.",
                    "Fui muito bem atendido, obrigado!", "Não consegui pagar com o meu cartão."));

    private final DetectLanguage detectLanguage = new DetectLanguage();

    @Test
    void a_sentence_is_told_apart_and_never_taken_for_another_language() {
        int told = 0;
        for (var comments : COMMENTS.entrySet()) {
            for (String comment : comments.getValue()) {
                var found = detectLanguage.of(comment, null);
                assertThat(found).as(comment).isIn(comments.getKey(), CommentLanguage.UNKNOWN);
                told += found == comments.getKey() ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(24); // of 28
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ok", "12345", ":-)", "Bardzo dobra obsługa, dziękuję", "とても良かったです", "Очень хорошо",
            "Çok iyi hizmet, teşekkürler" })
    void what_is_none_of_ours_or_too_short_is_not_guessed(String words) {
        assertThat(detectLanguage.of(words, null)).isEqualTo(CommentLanguage.UNKNOWN);
    }

    @Test
    void where_words_are_too_few_the_customers_locale_decides_and_only_there() {
        assertThat(detectLanguage.of("Great service", "en-GB")).isEqualTo(CommentLanguage.ENGLISH);
        assertThat(detectLanguage.of("Alles super", "de")).isEqualTo(CommentLanguage.GERMAN);
        assertThat(detectLanguage.of("De bestelling kwam te laat.", "en")).isEqualTo(CommentLanguage.DUTCH);
        assertThat(detectLanguage.of("Bardzo dobra obsługa, dziękuję", "en")).isEqualTo(CommentLanguage.UNKNOWN);
        assertThat(detectLanguage.of("ok", "ja")).isEqualTo(CommentLanguage.UNKNOWN);
        assertThat(detectLanguage.of("ok", "no locale at all")).isEqualTo(CommentLanguage.UNKNOWN);
    }

    @Test
    void a_huge_text_is_told_by_its_beginning() {
        assertThat(detectLanguage.of("Nobody answered the phone when I called. ".repeat(2_500), null))
                .isEqualTo(CommentLanguage.ENGLISH);
    }
}
