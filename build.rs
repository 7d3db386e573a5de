//! Tells Cargo that the content is part of the program.

fn main() {
    println!("cargo:rerun-if-changed=knowledge");
    println!("cargo:rerun-if-changed=migrations");
}
