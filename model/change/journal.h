#pragma once

#include "model/change/change-list.h"

G_BEGIN_DECLS

/**
 * EntenteJournal:
 *
 * What was edited since a project was opened or saved, kept on disk by a thread of its own, so that nothing is lost when
 * the program or the machine stops. One file for each open document, in the state folder; see the .c file for the format.
 */
typedef struct _EntenteJournal EntenteJournal;

/**
 * EntenteLeftover:
 * @path: the journal file
 * @origin: (nullable): path of the project file it belongs to; %NULL for a project never saved
 * @title: title of the project
 * @base: the project file's bytes that the edits start from
 * @edits: (element-type EntenteChangeList): complete edits, in order
 * @day: when the last edit was written, Unix time
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
  gint64     day;
} EntenteLeftover;

EntenteJournal  *entente_journal_new        (const char         *folder) G_GNUC_WARN_UNUSED_RESULT;
void             entente_journal_begin      (EntenteJournal     *self,
                                             const char         *origin,
                                             const char         *title,
                                             GBytes             *base);
void             entente_journal_append     (EntenteJournal     *self,
                                             EntenteChangeList  *changes);
gboolean         entente_journal_flush      (EntenteJournal     *self,
                                             GError            **error);
void             entente_journal_cut        (EntenteJournal     *self);
void             entente_journal_free       (EntenteJournal     *self);

GPtrArray       *entente_journal_find_leftovers (const char     *folder) G_GNUC_WARN_UNUSED_RESULT;
EntenteLeftover *entente_journal_read       (const char         *path,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void             entente_leftover_free      (EntenteLeftover    *leftover);
gboolean         entente_leftover_discard   (EntenteLeftover    *leftover,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJournal, entente_journal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLeftover, entente_leftover_free)

G_END_DECLS
