#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_ERROR (entente_error_quark ())

/**
 * EntenteError:
 * @ENTENTE_ERROR_SYNTAX: text that cannot be read as what it should be
 * @ENTENTE_ERROR_RANGE: a value outside its limits
 * @ENTENTE_ERROR_REFERENCE: a reference to something that is not there, or of the wrong type
 * @ENTENTE_ERROR_EXISTS: an id that is already taken
 * @ENTENTE_ERROR_MISSING: an object, a field or a file that is not there
 * @ENTENTE_ERROR_LIMIT: a file beyond a size or depth limit
 * @ENTENTE_ERROR_VERSION: a file made by a newer major version
 * @ENTENTE_ERROR_DAMAGED: a file that can be read only in part
 * @ENTENTE_ERROR_CHANGED: a file that somebody else changed since it was opened
 * @ENTENTE_ERROR_WRITE: a file that could not be written completely
 */
typedef enum
{
  ENTENTE_ERROR_SYNTAX,
  ENTENTE_ERROR_RANGE,
  ENTENTE_ERROR_REFERENCE,
  ENTENTE_ERROR_EXISTS,
  ENTENTE_ERROR_MISSING,
  ENTENTE_ERROR_LIMIT,
  ENTENTE_ERROR_VERSION,
  ENTENTE_ERROR_DAMAGED,
  ENTENTE_ERROR_CHANGED,
  ENTENTE_ERROR_WRITE,
} EntenteError;

GQuark entente_error_quark (void);

G_END_DECLS
