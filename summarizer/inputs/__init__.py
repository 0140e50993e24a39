"""What people have, files and pages and feeds, made into documents."""
