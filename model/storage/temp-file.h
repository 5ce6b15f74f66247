#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * EntenteTempFile:
 * @folder: the open folder it stands in; not owned
 * @fd: the file, locked by this process; -1 when there is none
 * @name: (nullable): its name in @folder, until it is renamed or removed
 *
 * A file that is written beside the one it will replace. Its name tells that it is ours, its lock that it is in use, so
 * that what a program that was killed left behind can be swept away.
 */
typedef struct
{
  int   folder;
  int   fd;
  char *name;
} EntenteTempFile;

#define ENTENTE_TEMP_FILE_NONE {.folder = -1, .fd = -1}

gboolean entente_temp_file_open   (EntenteTempFile *self,
                                   int              folder,
                                   const char      *target,
                                   mode_t           mode);
gboolean entente_temp_file_check  (EntenteTempFile *self,
                                   GBytes          *bytes);
gboolean entente_temp_file_rename (EntenteTempFile *self,
                                   const char      *target,
                                   gboolean         replace);
void     entente_temp_file_clear  (EntenteTempFile *self);
void     entente_temp_file_sweep  (int              folder);

G_END_DECLS
