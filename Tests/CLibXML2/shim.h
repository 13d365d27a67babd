#include <libxml/xmlversion.h>
// Its ICU headers would clash with those inside Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
