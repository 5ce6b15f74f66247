#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_FINGERPRINT_LANES 4u

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
void  entente_fingerprint_add        (EntenteFingerprint        *self,
                                      guint64                    word);
void  entente_fingerprint_add_number (EntenteFingerprint        *self,
                                      double                     number);
void  entente_fingerprint_add_text   (EntenteFingerprint        *self,
                                      const char                *text);
char *entente_fingerprint_to_string  (const EntenteFingerprint  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
