import { compileCourse } from '@hinoyojin/course/compile/compile-course.ts'
