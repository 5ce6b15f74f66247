#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define ENTENTE_FINGERPRINT_LANES 4u

/* Odd, so that a product tells its factors apart; the bits are those of the golden ratio and of the root of 2 */
#define ENTENTE_FINGERPRINT_SPREAD G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define ENTENTE_FINGERPRINT_STEP   G_GUINT64_CONSTANT (0x6a09e667f3bcc909)

/**
 * EntenteFingerprint:
 *
 * Tells contents apart: a hash of all words added to it, in their order, that costs next to nothing. One word changed
 * always gives another fingerprint; two different contents give the same one by chance less than once in 2^64.
 */
typedef struct
{
  guint64 lanes[ENTENTE_FINGERPRINT_LANES];
  guint64 n_words;
} EntenteFingerprint;

void  entente_fingerprint_start      (EntenteFingerprint        *self);
void  entente_fingerprint_add_text   (EntenteFingerprint        *self,
                                      const char                *text);
char *entente_fingerprint_to_string  (const EntenteFingerprint  *self) G_GNUC_WARN_UNUSED_RESULT;

/* Each step can be undone when the word is known: a lane that once differs does so until another word of it differs too. */
static inline void
entente_fingerprint_add (EntenteFingerprint *self,
                         guint64             word)
{
  guint64 *lane = &self->lanes[self->n_words++ % ENTENTE_FINGERPRINT_LANES];
  guint64  mixed = *lane + word * ENTENTE_FINGERPRINT_SPREAD;

  *lane = ((mixed << 31) | (mixed >> 33)) * ENTENTE_FINGERPRINT_STEP;
}

static inline void
entente_fingerprint_add_number (EntenteFingerprint *self,
                                double              number)
{
  guint64 word;

  G_STATIC_ASSERT (sizeof word == sizeof number);
  memcpy (&word, &number, sizeof word);
  entente_fingerprint_add (self, word);
}

G_END_DECLS
