#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/*
 * Bounds of a project file. A file of too many bytes or elements is not read: %ENTENTE_ERROR_LIMIT. Any other piece beyond
 * its bounds is left out and listed, and what stands around it is read.
 *
 * The length of a tag leaves room for the longest fields that values may have; see model/object/value.c.
 */
#define ENTENTE_FILE_MAX_BYTES      (256u << 20)
#define ENTENTE_FILE_MAX_TAG_BYTES  (1u << 20)
#define ENTENTE_FILE_MAX_TEXT_BYTES (256u << 10)
#define ENTENTE_FILE_MAX_ATTRIBUTES 64u
#define ENTENTE_FILE_MAX_NAMESPACES 64u
#define ENTENTE_FILE_MAX_DEPTH      32u
#define ENTENTE_FILE_MAX_ELEMENTS   2000000u
#define ENTENTE_FILE_MAX_NAME_BYTES 4096u
#define ENTENTE_FILE_MAX_DAMAGES    10000u
#define ENTENTE_FILE_MAX_PROBLEMS   1000u

#define ENTENTE_FILE_NAMESPACE      "urn:entente:project:1"
#define ENTENTE_FILE_MAJOR          1
#define ENTENTE_FILE_MINOR          0

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

EntenteReading *entente_project_read_bytes  (GBytes          *bytes,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteReading *entente_project_read_file   (const char      *path,
                                             GBytes         **bytes,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            entente_reading_free        (EntenteReading  *reading);
GBytes         *entente_file_read           (const char      *path,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* For what reads: begins a reading, and notes a problem. */
EntenteReading *entente_reading_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void            entente_reading_add_problem (EntenteReading  *reading,
                                             guint            line,
                                             const char      *object,
                                             const char      *field,
                                             const char      *format,
                                             ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReading, entente_reading_free)

G_END_DECLS
