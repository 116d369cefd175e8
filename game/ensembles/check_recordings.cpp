#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "ensembles/recordings.hpp"
#include "pen/dots_csv.hpp"

namespace ensembles {

namespace {

using Part = scoring::RecordedFault::Part;

FileIssue issueAt(const RecordingFile& file, const char* code, const pen::CsvFault& fault, const char* hint) {
    return {file.path, {level::Severity::error, code, fault.line, fault.column, "", fault.message, hint}};
}

// Where in the file the fault stands, and how to mend it.
FileIssue issueOf(const RecordingFile& file, const scoring::RecordedFault& fault) {
    const auto at = [&](const char* column) {
        return pen::dotFault(file.bytes, fault.dot.value_or(0), column, fault.message);
    };
    switch (fault.part) {
        case Part::place:
            return issueAt(file, "outside-sheet", at("x_mm"), "is it a recording of this level?");
        case Part::depth:
            return issueAt(file, "no-depth", at("depth_mm"), "record with a pen that reports pressure");
        case Part::time:
            return issueAt(file, "no-time", at("t_s"), "give every dot its time in seconds");
        case Part::whole:
            break;
    }
    return issueAt(file, "not-skilled-work", {1, 1, fault.message}, "record the attempt again");
}

struct Parsed {
    scoring::RecordedExperts experts;
    std::vector<std::vector<const RecordingFile*>> files;  // by person and attempt
    std::vector<FileIssue> issues;
};

// Same dots under two names, whatever the bytes around them, would count as two attempts.
Parsed parse(const Recordings& recordings) {
    Parsed parsed;
    std::map<std::string, const RecordingFile*> firstWith;
    for (const RecordingFile& file : recordings.files) {
        auto read = pen::readDotsCsv(file.bytes);
        if (const auto* fault = std::get_if<pen::CsvFault>(&read)) {
            parsed.issues.push_back(issueAt(file, "dots-csv", *fault, ""));
            continue;
        }
        auto& dots = std::get<std::vector<scoring::Dot>>(read);
        const auto [first, isNew] = firstWith.emplace(pen::writeDotsCsv(dots), &file);
        if (!isNew) {
            const pen::CsvFault fault{1, 1, "holds the same dots as " + first->second->path};
            parsed.issues.push_back(issueAt(file, "recording-twice", fault, "keep one of the two"));
            continue;
        }
        if (parsed.experts.empty() || parsed.experts.back().id != file.person) {
            parsed.experts.push_back({file.person, {}});
            parsed.files.emplace_back();
        }
        parsed.experts.back().attempts.push_back(std::move(dots));
        parsed.files.back().push_back(&file);
    }
    return parsed;
}

}  // namespace

CheckedRecordings checkRecordings(const scoring::Scenario& scenario, const Recordings& recordings) {
    Parsed parsed = parse(recordings);
    CheckedRecordings checked;
    checked.issues = recordings.issues;
    std::move(parsed.issues.begin(), parsed.issues.end(), std::back_inserter(checked.issues));
    for (const scoring::RecordedFault& fault : scoring::recordedFaults(scenario, parsed.experts))
        checked.issues.push_back(issueOf(*parsed.files[fault.person][fault.attempt], fault));
    checked.experts = std::move(parsed.experts);
    return checked;
}

}  // namespace ensembles
