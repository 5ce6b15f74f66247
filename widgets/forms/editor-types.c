#include "widgets/forms/editor-types.h"

#include "model/object/claim.h"
#include "widgets/forms/choice-editor.h"
#include "widgets/forms/claimed-field-editor.h"
#include "widgets/forms/color-editor.h"
#include "widgets/forms/entry-editor.h"
#include "widgets/forms/flag-editor.h"
#include "widgets/forms/paragraph-editor.h"
#include "widgets/forms/reference-editor.h"
#include "widgets/forms/references-editor.h"
#include "widgets/forms/series-editor.h"

/**
 * entente_editor_type_for_field:
 * @field: a field
 *
 * Returns: the type of the editor that fits it
 */
GType
entente_editor_type_for_field (const EntenteField *field)
{
  if (field == &entente_claim_info.fields[ENTENTE_CLAIM_FIELD])
    return ENTENTE_TYPE_CLAIMED_FIELD_EDITOR;

  switch (field->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      return ENTENTE_TYPE_CHOICE_EDITOR;
    case ENTENTE_FIELD_FLAG:
      return ENTENTE_TYPE_FLAG_EDITOR;
    case ENTENTE_FIELD_SERIES:
      return ENTENTE_TYPE_SERIES_EDITOR;
    case ENTENTE_FIELD_COLOR:
      return ENTENTE_TYPE_COLOR_EDITOR;
    case ENTENTE_FIELD_REFERENCE:
      return ENTENTE_TYPE_REFERENCE_EDITOR;
    case ENTENTE_FIELD_REFERENCES:
      return ENTENTE_TYPE_REFERENCES_EDITOR;
    case ENTENTE_FIELD_TEXT:
      return field->flags & ENTENTE_FIELD_MULTILINE ? ENTENTE_TYPE_PARAGRAPH_EDITOR : ENTENTE_TYPE_ENTRY_EDITOR;
    case ENTENTE_FIELD_AMOUNT:
    case ENTENTE_FIELD_DATE:
    case ENTENTE_FIELD_NUMBER:
    case ENTENTE_FIELD_POINTS:
    case ENTENTE_FIELD_RATES:
    default:
      return ENTENTE_TYPE_ENTRY_EDITOR;
    }
}
