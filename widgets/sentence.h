#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_sentence_begin (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *entente_sentence_new   (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
