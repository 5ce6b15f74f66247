#include "model/storage/project-parser-private.h"

#include "model/storage/xml-scanner.h"

/* The parser is fed little by little, so that it does not run ahead over what is damaged. */
#define FIRST_PIECE_BYTES 4096u
#define PIECE_BYTES       65536u

/**
 * entente_project_parser_new:
 * @reading: what to fill
 * @text: the file
 *
 * Returns: (transfer full): a parser
 */
EntenteProjectParser *
entente_project_parser_new (EntenteReading        *reading,
                            const EntenteFileText *text)
{
  EntenteProjectParser *self = g_new0 (EntenteProjectParser, 1);

  self->reading = reading;
  self->text = text;
  self->builder = entente_object_builder_new (reading);
  self->markup = entente_markup_new ();
  self->root = entente_document_element_new (reading, self->builder, self->markup);
  self->between = entente_between_new (reading);

  return self;
}

void
entente_project_parser_free (EntenteProjectParser *self)
{
  entente_object_builder_free (self->builder);
  entente_markup_free (self->markup);
  entente_document_element_free (self->root);
  entente_between_free (self->between);
  g_clear_error (&self->error);
  g_free (self);
}

static void
feed (EntenteProjectParser *self)
{
  EntenteXmlScanner scanner = {self->text->text, self->text->length, self->from};
  const GString    *opening = entente_document_element_get_opening (self->root);
  gsize             step = FIRST_PIECE_BYTES;

  if (self->resumes)
    xmlParseChunk (self->context, opening->str, (int)opening->len, 0);

  while (scanner.position < scanner.length && !entente_project_parser_is_stopped (self))
    {
      gsize            fed = scanner.position;
      EntenteXmlExcess excess = entente_xml_scanner_advance (&scanner, fed + step);

      xmlParseChunk (self->context, scanner.text + fed, (int)(scanner.position - fed), 0);
      if (excess != ENTENTE_XML_FITS)
        {
          entente_project_parser_note_excess (self, excess);
          return;
        }

      step = MIN (2 * step, PIECE_BYTES);
    }

  if (!entente_project_parser_is_stopped (self))
    xmlParseChunk (self->context, "", 0, 1);
}

/**
 * entente_project_parser_run:
 * @self: a parser
 * @from: where to begin, as offset into the text
 * @line: on which line that is
 * @resumes: whether the document element is already open there
 * @stop: (out): where and why it stopped
 * @error: return location for an error
 *
 * Parses up to the end of the file or of what is sound. Fails with %ENTENTE_ERROR_SYNTAX when the file is no project at
 * all, and with %ENTENTE_ERROR_LIMIT when it is too large.
 *
 * Returns: %TRUE unless the file must not be read
 */
gboolean
entente_project_parser_run (EntenteProjectParser *self,
                            gsize                 from,
                            guint                 line,
                            gboolean              resumes,
                            EntenteBreak         *stop,
                            GError              **error)
{
  xmlSAXHandler handler;

  entente_project_parser_fill_handler (&handler);

  self->context = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);
  if (self->context == NULL)
    {
      g_clear_error (&self->error);
      entente_project_parser_set_memory_error (error);
      return FALSE;
    }

  xmlCtxtUseOptions (self->context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  self->from = from;
  self->line = line;
  self->resumes = resumes;
  self->depth = 0;
  self->stop = (EntenteBreak) {.good = from, .at = from};
  entente_between_forget_text (self->between);

  feed (self);

  /* The parser tells of all that is wrong with the file, but not always of what is wrong with itself. */
  if (!entente_project_parser_is_stopped (self) && (!self->context->wellFormed || !self->is_closed))
    entente_project_parser_set_memory_error (&self->error);

  g_clear_pointer (&self->context, xmlFreeParserCtxt);
  *stop = self->stop;

  if (self->error == NULL)
    return TRUE;

  g_clear_pointer (&stop->reason, g_free);
  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/**
 * entente_project_parser_is_empty:
 * @self: a parser
 *
 * Returns: whether nothing was found that a project file has
 */
gboolean
entente_project_parser_is_empty (EntenteProjectParser *self)
{
  return !entente_document_element_was_read (self->root) && entente_object_builder_get_n_built (self->builder) == 0;
}

gboolean
entente_project_parser_is_closed (EntenteProjectParser *self)
{
  return self->is_closed;
}

/**
 * entente_project_parser_finish:
 * @self: a parser
 *
 * Takes in what had to wait for the end of the file.
 */
void
entente_project_parser_finish (EntenteProjectParser *self)
{
  entente_project_parser_flush (self);
  entente_object_builder_finish (self->builder);
  entente_project_load_done (self->reading->project);
}
