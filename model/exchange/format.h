#pragma once

#include "model/exchange/graph.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteFormat:
 * @name: as given on the command line
 * @label: what people call such files, to be passed through gettext()
 * @endings: (array zero-terminated=1): how the names of such files end, without the dot
 * @declares_encoding: whether files say what encoding they are in, as XML does
 * @sniff: (nullable): tells such a file by how it begins
 * @read: reads a file into a graph
 * @has_companion: (nullable): whether a second file may belong to one
 * @find_companion: (nullable): finds that second file, which is read first
 * @write: makes a file of a graph, with a byte order mark when that is asked for and means something
 * @write_companion: (nullable): makes the second file that belongs to it
 * @name_companion: (nullable): what the second file is called
 * @is_table: whether there is no place for frames and notes
 *
 * A format that other programs read and write. Each is one file or two in this folder and one row in the table.
 */
typedef struct
{
  const char        *name;
  const char        *label;
  const char *const *endings;
  gboolean           declares_encoding;
  gboolean         (*sniff)          (const char          *text,
                                      gsize                length);
  gboolean         (*read)           (EntenteGraph        *graph,
                                      const char          *text,
                                      gsize                length,
                                      EntenteReading      *reading,
                                      GError             **error);
  gboolean         (*has_companion)  (const char          *text,
                                      gsize                length);
  char            *(*find_companion) (const char          *path);
  GBytes          *(*write)          (const EntenteGraph  *graph,
                                      gboolean             with_mark);
  GBytes          *(*write_companion) (const EntenteGraph *graph,
                                      gboolean             with_mark);
  char            *(*name_companion) (const char          *path);
  gboolean           is_table;
} EntenteFormat;

const EntenteFormat *const *entente_format_list        (guint                *n_formats);
const EntenteFormat        *entente_format_find        (const char           *name);
const EntenteFormat        *entente_format_for_path    (const char           *path);
EntenteGraph               *entente_format_read_bytes  (const EntenteFormat  *format,
                                                        GBytes               *bytes,
                                                        EntenteReading       *reading,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteGraph               *entente_format_read_file   (const EntenteFormat  *format,
                                                        const char           *path,
                                                        EntenteReading       *reading,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                        entente_format_report      (const EntenteFormat  *format,
                                                        const EntenteGraph   *graph,
                                                        EntenteReading       *reading);

G_END_DECLS
