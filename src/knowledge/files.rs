//! Where the content comes from: compiled into the program, or a folder.

use std::path::Path;

use include_dir::{Dir, include_dir};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/knowledge");

/// One content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path inside `knowledge/`, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// The content this program was built with, by path.
#[must_use]
pub fn embedded() -> Vec<File> {
    let mut files = Vec::new();
    collect(&EMBEDDED, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Dir<'_>, files: &mut Vec<File>) {
    for file in folder.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.push(File { path: path.replace('\\', "/"), text: text.to_owned() });
        }
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}

/// The content of a folder on disk, by path; files that are not text are left out.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub fn from_folder(root: &Path) -> std::io::Result<Vec<File>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| ["md", "yaml", "jsonl", "ftl"].iter().any(|known| ending == *known))
            {
                let inside = path.strip_prefix(root).unwrap_or(&path);
                files.push(File {
                    path: inside.to_string_lossy().replace('\\', "/"),
                    text: std::fs::read_to_string(&path)?,
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
