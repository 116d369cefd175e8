// Durable files (disk/durable_file.hpp) by the store's name for them.
#pragma once

#include "disk/durable_file.hpp"

namespace store {

using disk::appendDurably;
using disk::folderOf;
using disk::NoFile;
using disk::readSmallFile;
using disk::reasonOf;
using disk::replaceFile;
using disk::syncFolder;
using disk::Unreadable;

}  // namespace store
