// All there is stands in the header; a C target needs a file to compile.
#include "CZlib.h"
