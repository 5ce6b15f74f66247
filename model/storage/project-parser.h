#pragma once

#include "model/storage/file-text.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteProjectParser:
 *
 * Parses a project file, or what is left of one, in pieces: each ends with the file or where it is damaged.
 */
typedef struct _EntenteProjectParser EntenteProjectParser;

/**
 * EntenteBreak:
 * @good: end of the last piece that was taken in
 * @at: where the damage was noticed
 * @reason: (nullable): what is wrong there; %NULL at the end of the file
 *
 * Where and why parsing stopped, as offsets into the text.
 */
typedef struct
{
  gsize good;
  gsize at;
  char *reason;
} EntenteBreak;

EntenteProjectParser *entente_project_parser_new       (EntenteReading         *reading,
                                                        const EntenteFileText  *text) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_project_parser_free      (EntenteProjectParser   *self);
gboolean              entente_project_parser_run       (EntenteProjectParser   *self,
                                                        gsize                   from,
                                                        guint                   line,
                                                        gboolean                resumes,
                                                        EntenteBreak           *stop,
                                                        GError                **error);
gboolean              entente_project_parser_is_empty  (EntenteProjectParser   *self);
gboolean              entente_project_parser_is_closed (EntenteProjectParser   *self);
void                  entente_project_parser_finish    (EntenteProjectParser   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProjectParser, entente_project_parser_free)

G_END_DECLS
