// Only the header matters.
#include "CSystem.h"
