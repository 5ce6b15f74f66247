#pragma once

#include "model/change/change-list.h"

G_BEGIN_DECLS

/**
 * EntenteLeftover:
 * @path: the journal file
 * @origin: (nullable): path of the project file it belongs to; %NULL for a project never saved
 * @title: title of the project
 * @base: the project file's bytes that the edits start from
 * @edits: (element-type EntenteChangeList): complete edits, in order
 * @damaged: whether there is more in the journal that can't be read
 * @day: when the last edit was written, Unix time
 * @lock: the open journal, locked so that no other program offers the same
 *
 * What a program that did not end well left behind.
 */
typedef struct
{
  char      *path;
  char      *origin;
  char      *title;
  GBytes    *base;
  GPtrArray *edits;
  gboolean   damaged;
  gint64     day;
  int        lock;
} EntenteLeftover;

GPtrArray       *entente_journal_find_leftovers (const char        *state_folder) G_GNUC_WARN_UNUSED_RESULT;
EntenteLeftover *entente_journal_parse          (GBytes            *file) G_GNUC_WARN_UNUSED_RESULT;
EntenteLeftover *entente_journal_read           (const char        *path,
                                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void             entente_leftover_free          (EntenteLeftover   *leftover);
gboolean         entente_leftover_discard       (EntenteLeftover   *leftover,
                                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLeftover, entente_leftover_free)

G_END_DECLS
