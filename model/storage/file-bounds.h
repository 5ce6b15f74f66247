#pragma once

#include <glib.h>

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

G_END_DECLS
