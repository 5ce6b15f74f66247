#include "model/analysis/economy/fingerprint.h"

#include <string.h>

void
entente_fingerprint_start (EntenteFingerprint *self)
{
  self->n_words = 0;
  for (guint i = 0; i < ENTENTE_FINGERPRINT_LANES; i++)
    self->lanes[i] = ENTENTE_FINGERPRINT_STEP * (i + 1);
}

/**
 * entente_fingerprint_add_text:
 * @self: a fingerprint
 * @text: what comes next
 *
 * Its length is part of it, so that “ab” and “c” differ from “a” and “bc”.
 */
void
entente_fingerprint_add_text (EntenteFingerprint *self,
                              const char         *text)
{
  gsize n = strlen (text);

  entente_fingerprint_add (self, n);

  for (gsize i = 0; i < n; i += 8)
    {
      guint64 word = 0;

      memcpy (&word, text + i, MIN (n - i, 8));
      entente_fingerprint_add (self, GUINT64_FROM_LE (word));
    }
}

/**
 * entente_fingerprint_to_string:
 * @self: a fingerprint
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
entente_fingerprint_to_string (const EntenteFingerprint *self)
{
  guint64 words[ENTENTE_FINGERPRINT_LANES + 1];

  for (guint i = 0; i < ENTENTE_FINGERPRINT_LANES; i++)
    words[i] = GUINT64_TO_LE (self->lanes[i]);
  words[ENTENTE_FINGERPRINT_LANES] = GUINT64_TO_LE (self->n_words);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)words, sizeof words);
}
