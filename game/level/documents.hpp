// Two documents made from the field table: what editors and authors read is what the loader
// does. They are kept in the repository; a test compares them.
#pragma once

#include <string>

namespace level {

// levels/level.schema.json: JSON Schema, draft 2020-12, for editors that complete YAML.
[[nodiscard]] std::string schemaJson();
// docs/level-format.md.
[[nodiscard]] std::string formatPage();

}  // namespace level
