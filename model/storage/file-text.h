#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteFileText:
 * @text: (array length=length): valid UTF-8 without byte order mark and without NUL, lines ending in LF
 * @length: its length in bytes
 * @bad_lines: (element-type guint): lines, from 1, in which bytes could not be read and were replaced by U+FFFD
 * @foreign_encoding: (nullable): an encoding that the file says it has, but which was not needed to read it
 *
 * What stands in a file, whatever its encoding.
 */
typedef struct
{
  const char *text;
  gsize       length;
  GArray     *bad_lines;
  char       *foreign_encoding;

  /*< private >*/
  GBytes     *bytes;
  char       *owned;
} EntenteFileText;

EntenteFileText *entente_file_text_new  (GBytes           *bytes,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteFileText *entente_file_text_new_guessing (GBytes   *bytes) G_GNUC_WARN_UNUSED_RESULT;
void             entente_file_text_free (EntenteFileText  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFileText, entente_file_text_free)

G_END_DECLS
