#include "ui/detour.hpp"

#include <utility>
#include <variant>

#include "practice/drill.hpp"
#include "ui/screen.hpp"
#include "ui/words.hpp"

namespace ui {

std::optional<Beside> Beside::next() const {
    if (!detour || part + 1 >= detour->levels.size()) return std::nullopt;
    return Beside{detour, part + 1};
}

const level::Level& levelOf(const Session& session, std::size_t index, const Beside& beside) {
    return beside.detour ? beside.detour->levels[beside.part] : session.services.levels[index];
}

std::string lineAbove(const Session& session, const level::Level& level, const Beside& beside) {
    if (beside.is(Detour::Kind::warmUp)) return session.word("warmup.above");
    if (const auto* sitting = beside.sitting())
        return session.word("task.above", {{"title", sitting->title}});
    if (beside.is(Detour::Kind::drill) && beside.detour->levels.size() > 1) {
        return session.word("drill.ofMany", {{"number", std::to_string(beside.part + 1)},
                                             {"all", std::to_string(beside.detour->levels.size())}});
    }
    if (beside.is(Detour::Kind::drill)) return session.word("drill.above");
    return session.word("home.unitLine", {{"number", std::to_string(level.unit)},
                                          {"name", unitName(session.kit, level.unit)}});
}

std::shared_ptr<const Detour> drillsOf(const Session& session, const level::Level& level,
                                       const std::vector<scoring::Box>& boxes) {
    auto detour = std::make_shared<Detour>();
    const bool again = practice::isDrill(level.id);
    const practice::DrillWords words{
        again ? level.title : session.word("drill.title", {{"level", level.title}}),
        session.word("drill.brief")};
    for (const scoring::Box& box : boxes) {
        auto made = practice::drillOf(level, box, words);
        if (auto* drill = std::get_if<level::Level>(&made)) {
            detour->levels.push_back(std::move(*drill));
        } else {
            session.services.log(std::get<std::string>(made));
        }
    }
    if (detour->levels.empty()) return nullptr;
    return detour;
}

}  // namespace ui
