// Only the header matters; what the processor is asked for stands in 'SHA256.c'.
#include "CSystem.h"
