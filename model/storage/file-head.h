#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * EntenteFileHead:
 * @prolog: what stood before the first element, comments and the like, a line each
 * @version: version of the format, when it is a newer one than this program writes; else %NULL
 * @attributes: (element-type EntenteExtra): further attributes of the first element, and prefixes it declares
 *
 * What a file says of itself and not of the plan. It stays with the project it was read with.
 */
typedef struct
{
  GString   *prolog;
  char      *version;
  GPtrArray *attributes;
} EntenteFileHead;

EntenteFileHead       *entente_file_head_new           (EntenteProject   *project);
const EntenteFileHead *entente_file_head_get           (EntenteProject   *project);
void                   entente_file_head_add_attribute (EntenteFileHead  *self,
                                                        const char       *name,
                                                        const char       *value);

G_END_DECLS
