#include "record/attempt_file/names.hpp"

namespace record {

const char* name(Kind kind) { return nameIn(kKindNames, kind); }
const char* name(Surface surface) { return nameIn(kSurfaceNames, surface); }
const char* name(InputKind kind) { return nameIn(kInputNames, kind); }
const char* name(DepthSource source) { return nameIn(kDepthSourceNames, source); }
const char* name(EndState state) { return nameIn(kEndStateNames, state); }

}  // namespace record
