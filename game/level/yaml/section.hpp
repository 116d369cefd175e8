// One map of a level file, read by the field table: every value comes out checked, with the
// table's default where it may be absent, and every fault lands in the report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <scoring/geometry.hpp>

#include "level/fields.hpp"
#include "level/yaml/report.hpp"
#include "level/yaml/tree.hpp"

namespace level_yaml {

class Section {
public:
    // The whole file. `report`, `root` and `table` must outlive every section. Unknown and missing
    // keys of a section are reported when it is opened.
    static Section ofFile(Report& report, const Node& root,
                          const level::FieldTable& table = level::levelTable());

    // False when the section is not in the file; its fields then give their defaults.
    [[nodiscard]] bool present() const { return m_map != nullptr; }
    // True when the key is there, right or wrong.
    [[nodiscard]] bool has(std::string_view key) const { return member(key) != nullptr; }
    // Where the value of the key stands; the section's own place when it is absent.
    [[nodiscard]] Mark markOf(std::string_view key) const;
    // "zones[0].depth_mm"
    [[nodiscard]] std::string pathOf(std::string_view key) const;

    // Each reads the field of that name. After an error the value is the default, else 0,
    // empty or the first choice; the report then keeps the level from being made.
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] std::int64_t whole(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] std::string_view word(std::string_view key) const;  // of a choice
    [[nodiscard]] int choice(std::string_view key) const;             // its index
    [[nodiscard]] std::vector<std::string_view> words(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    // A pair or a rectangle: exactly `count` numbers, or none after an error.
    [[nodiscard]] std::vector<double> numbers(std::string_view key, std::size_t count) const;
    // Entries of points and knots; one with a fault is left out.
    [[nodiscard]] std::vector<scoring::Point> points(std::string_view key) const;
    [[nodiscard]] Section section(std::string_view key) const;
    [[nodiscard]] std::vector<Section> sections(std::string_view key) const;

    void error(std::string_view key, std::string code, std::string message, std::string hint) const;

private:
    Section(const level::FieldTable& table, Report& report, const Node* map, std::string row,
            std::string path, Mark at);

    [[nodiscard]] const level::Field& field(std::string_view key) const;
    [[nodiscard]] const Member* member(std::string_view key) const;
    [[nodiscard]] const Node* value(std::string_view key, Node::Kind kind, const char* wanted) const;
    [[nodiscard]] std::optional<double> numberOf(const Node& node, const level::Field& field,
                                                 const std::string& path) const;
    // As many numbers as there are ranges, each inside its own; none after an error.
    [[nodiscard]] std::vector<double> tuple(const Node& node, const std::string& path,
                                            const std::vector<level::Range>& ranges) const;
    [[nodiscard]] bool countIsRight(const Node& list, const level::Field& field,
                                    const std::string& path) const;
    [[nodiscard]] std::string_view knownWord(const Node& node, const level::Field& field,
                                             const std::string& path) const;
    // True when an unknown key of this section was probably a slip for that one.
    [[nodiscard]] bool isMeant(std::string_view key) const;
    void checkKeys();
    // Returns the known key that was probably meant, or nothing.
    std::string_view reportUnknown(const Member& member) const;

    const level::FieldTable* m_table;
    Report* m_report;
    const Node* m_map;   // null: not in the file
    std::string m_row;   // of the field table: "zones[]"
    std::string m_path;  // in this file: "zones[0]"
    Mark m_mark;
    std::vector<std::string_view> m_meant;  // known keys that unknown ones were slips for
};

}  // namespace level_yaml
