#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * EntenteProblem:
 * @line: line in the file, from 1
 * @object: (nullable): id of the object concerned
 * @field: (nullable): field concerned
 * @text: what is wrong and what was done or is to be done about it
 *
 * One thing that could not be read as it stands.
 */
typedef struct
{
  guint line;
  char *object;
  char *field;
  char *text;
} EntenteProblem;

/**
 * EntenteReading:
 * @project: what could be read
 * @problems: (element-type EntenteProblem): what could not, in file order; empty for a sound file
 * @n_problems: how many there are; the list ends with %ENTENTE_FILE_MAX_PROBLEMS
 * @n_rows: of a table that another program wrote, how many lines it has; 0 of other files
 * @n_nodes: of a graph that another program wrote, how many nodes it has, those that hold others among them; 0 of other files
 * @n_edges: of such a graph, how many edges it has
 * @damaged: whether something was lost, so that the project must be kept as an unsaved copy
 * @newer: whether the file was made by a newer major version, so that it must not be written over
 */
typedef struct
{
  EntenteProject *project;
  GPtrArray      *problems;
  guint           n_problems;
  guint           n_rows;
  guint           n_nodes;
  guint           n_edges;
  gboolean        damaged;
  gboolean        newer;
} EntenteReading;

EntenteReading *entente_reading_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            entente_reading_free        (EntenteReading *reading);
void            entente_reading_add_problem (EntenteReading *reading,
                                             guint           line,
                                             const char     *object,
                                             const char     *field,
                                             const char     *format,
                                             ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReading, entente_reading_free)

G_END_DECLS
